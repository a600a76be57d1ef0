package io.github.lemmata.verify.formula;

import io.github.lemmata.verify.interval.Interval;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A formula compiled to a list of instructions, with equal subexpressions evaluated once.
///
/// The instructions are in an order in which each uses earlier ones only; the last is the formula. Constant
/// subexpressions are enclosed at compilation. Immutable: runs keep their state in an [IntervalRun] of
/// their own.
public final class Tape {

    /// What an instruction does.
    enum Code {
        CONSTANT,
        VARIABLE,
        NEGATE,
        INTEGER_POWER,
        ADD,
        SUBTRACT,
        MULTIPLY,
        DIVIDE,
        MIN,
        MAX,
        POWER,
        APPLY
    }

    /// One instruction.
    ///
    /// @param left the first operand's instruction, or the variable's number, or the constant's place
    /// @param right the second operand's instruction, or the exponent
    /// @param function the function to apply; otherwise without meaning
    /// @param dependence bit i is set if the value depends on variable i
    record Instruction(Code code, int left, int right, Function function, long dependence) {}

    private static final int BLOCK = 256;
    private static final int MOST_VARIABLES = 64;

    private final List<String> variables;
    private final Instruction[] instructions;
    private final Interval[] constants;

    private Tape(List<String> variables, List<Instruction> instructions, List<Interval> constants) {
        this.variables = variables;
        this.instructions = instructions.toArray(Instruction[]::new);
        this.constants = constants.toArray(Interval[]::new);
    }

    /// Compiles a formula whose variables are numbered as in the list.
    ///
    /// @throws IllegalArgumentException if a variable of the formula is not in the list, or there are
    ///     more than 64
    public static Tape of(Formula formula, List<String> variables) {
        if (variables.size() > MOST_VARIABLES) {
            throw new IllegalArgumentException(
                    "there are " + variables.size() + " variables, expected at most " + MOST_VARIABLES);
        }
        var compiler = new Compiler(List.copyOf(variables));
        compiler.place(formula);
        return new Tape(compiler.variables, compiler.instructions, compiler.constants);
    }

    /// The variables, in the order of their numbers.
    public List<String> variables() {
        return variables;
    }

    /// The number of instructions.
    public int length() {
        return instructions.length;
    }

    Instruction[] instructions() {
        return instructions;
    }

    Interval constant(int place) {
        return constants[place];
    }

    /// The values at many points, in doubles; NaN where the formula is not defined.
    ///
    /// @param columns the points: one array for each variable, all of one length
    public double[] values(double[][] columns) {
        int points = columns.length == 0 ? 1 : columns[0].length;
        var result = new double[points];
        var registers = new double[instructions.length][BLOCK];
        for (int from = 0; from < points; from += BLOCK) {
            int count = Math.min(BLOCK, points - from);
            for (int i = 0; i < instructions.length; i++) {
                fill(registers, i, columns, from, count);
            }
            System.arraycopy(registers[instructions.length - 1], 0, result, from, count);
        }
        return result;
    }

    /// The value at one point, in doubles; NaN where the formula is not defined.
    public double value(double... point) {
        var columns = new double[point.length][];
        for (int i = 0; i < point.length; i++) {
            columns[i] = new double[] {point[i]};
        }
        return values(columns)[0];
    }

    private void fill(double[][] registers, int i, double[][] columns, int from, int count) {
        var instruction = instructions[i];
        var out = registers[i];
        int l = instruction.left();
        int r = instruction.right();
        switch (instruction.code()) {
            case CONSTANT -> java.util.Arrays.fill(out, 0, count, constants[l].middle());
            case VARIABLE -> System.arraycopy(columns[l], from, out, 0, count);
            case NEGATE -> each(count, k -> out[k] = -registers[l][k]);
            case INTEGER_POWER ->
                each(count, k -> out[k] = r == 2 ? registers[l][k] * registers[l][k] : Math.pow(registers[l][k], r));
            case ADD -> each(count, k -> out[k] = registers[l][k] + registers[r][k]);
            case SUBTRACT -> each(count, k -> out[k] = registers[l][k] - registers[r][k]);
            case MULTIPLY -> each(count, k -> out[k] = registers[l][k] * registers[r][k]);
            case DIVIDE -> each(count, k -> out[k] = registers[l][k] / registers[r][k]);
            case MIN -> each(count, k -> out[k] = Math.min(registers[l][k], registers[r][k]));
            case MAX -> each(count, k -> out[k] = Math.max(registers[l][k], registers[r][k]));
            case POWER ->
                each(count, k -> out[k] = Walk.value(Formula.Operation.POWER, registers[l][k], registers[r][k]));
            case APPLY -> each(count, k -> out[k] = instruction.function().value(registers[l][k]));
        }
    }

    private static void each(int count, java.util.function.IntConsumer step) {
        for (int k = 0; k < count; k++) {
            step.accept(k);
        }
    }

    /// The state of one compilation.
    private static final class Compiler {
        private final List<String> variables;
        private final List<Instruction> instructions = new ArrayList<>();
        private final List<Interval> constants = new ArrayList<>();
        private final Map<Formula, Integer> places = new HashMap<>();

        Compiler(List<String> variables) {
            this.variables = variables;
        }

        int place(Formula formula) {
            var known = places.get(formula);
            if (known != null) {
                return known;
            }
            int place = constant(formula).map(this::emitConstant).orElseGet(() -> compile(formula));
            places.put(formula, place);
            return place;
        }

        /// The enclosure of a formula without variables that is defined.
        private static Optional<Interval> constant(Formula formula) {
            if (!Walk.variables(formula).isEmpty()) {
                return Optional.empty();
            }
            var enclosure = Walk.enclose(formula, Map.of());
            return enclosure.defined() ? Optional.of(enclosure.value()) : Optional.empty();
        }

        private int compile(Formula formula) {
            return switch (formula) {
                case Formula.Variable(var name) -> emitVariable(name);
                case Formula.Negate(var argument) -> emit(Code.NEGATE, place(argument), 0, Function.ABS);
                case Formula.IntegerPower(var base, var exponent) ->
                    emit(Code.INTEGER_POWER, place(base), exponent, Function.ABS);
                case Formula.Binary(var operation, var left, var right) -> {
                    int l = place(left);
                    yield emit(Code.valueOf(operation.name()), l, place(right), Function.ABS);
                }
                case Formula.Apply(var function, var argument) -> emit(Code.APPLY, place(argument), 0, function);
                case Formula.Decimal(var value) -> emitConstant(Interval.of(value));
                case Formula.Ratio ratio -> emitConstant(Walk.constant(ratio));
                case Formula.Pi() -> emitConstant(Interval.PI);
            };
        }

        private int emitVariable(String name) {
            int number = variables.indexOf(name);
            if (number < 0) {
                throw new IllegalArgumentException("variable is " + name + ", expected one of " + variables);
            }
            instructions.add(new Instruction(Code.VARIABLE, number, 0, Function.ABS, 1L << number));
            return instructions.size() - 1;
        }

        private int emitConstant(Interval value) {
            constants.add(value);
            instructions.add(new Instruction(Code.CONSTANT, constants.size() - 1, 0, Function.ABS, 0));
            return instructions.size() - 1;
        }

        private int emit(Code code, int left, int right, Function function) {
            boolean binary = code.compareTo(Code.ADD) >= 0 && code != Code.APPLY;
            long dependence = instructions.get(left).dependence()
                    | (binary ? instructions.get(right).dependence() : 0);
            instructions.add(new Instruction(code, left, right, function, dependence));
            return instructions.size() - 1;
        }
    }
}
