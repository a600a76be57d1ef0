package io.github.lemmata.verify;

/// How hard a run tries. It sets counts and ranges, never times, so that a verdict does not depend on the machine.
public enum Effort {
    /// Seconds for all claims.
    SMOKE,
    /// Minutes on two cores; the default.
    QUICK,
    /// As long as it takes: larger ranges and budgets.
    DEEP;

    /// The value for this effort.
    public <V> V pick(V smoke, V quick, V deep) {
        return switch (this) {
            case SMOKE -> smoke;
            case QUICK -> quick;
            case DEEP -> deep;
        };
    }

    /// The effort in one lower-case word.
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
