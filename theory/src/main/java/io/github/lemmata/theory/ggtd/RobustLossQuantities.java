package io.github.lemmata.theory.ggtd;

import static io.github.lemmata.theory.Quantity.quantity;
import static io.github.lemmata.theory.ggtd.GgtdPapers.DAO_2025;
import static io.github.lemmata.theory.ggtd.GgtdPapers.DERIVED;

import io.github.lemmata.theory.Arguments;
import io.github.lemmata.theory.Parameter;
import io.github.lemmata.theory.Quantity;
import io.github.lemmata.theory.Source;
import io.github.lemmata.theory.Value;
import java.util.List;

/// Quantities of claims 39 and 40.
final class RobustLossQuantities {

    private static final Source LOSSES = DAO_2025.at("training code; spec claim 39");
    private static final Source LOCATION = DERIVED.at("spec claim 40");

    private static final Parameter LOSS =
            Parameter.choice("loss", RobustLoss.class).symbol("\\rho").means("loss of the residual");
    private static final Parameter SCALE = Parameter.positive("c").means("scale of the loss");
    private static final Parameter WIDE_SCALE = Parameter.realAtLeast("c", 0.01).means("scale of the loss");
    private static final Parameter RESIDUAL = Parameter.real("r").means("residual");

    private RobustLossQuantities() {}

    static List<Quantity> all() {
        return List.of(
                quantity("ggtd.robustLoss")
                        .symbol("\\rho(r)")
                        .says("loss of a residual")
                        .source(LOSSES)
                        .parameters(LOSS, RESIDUAL, SCALE)
                        .is(given -> Value.of(loss(given).of(given.real("r"), given.real("c")))),
                quantity("ggtd.robustInfluence")
                        .symbol("\\psi(r)")
                        .says("derivative of the loss of a residual")
                        .source(LOSSES)
                        .parameters(LOSS, RESIDUAL, SCALE)
                        .is(given -> Value.of(loss(given).influence(given.real("r"), given.real("c")))),
                quantity("ggtd.robustCurvature")
                        .symbol("\\psi'(r)")
                        .says("second derivative of the loss of a residual")
                        .source(LOSSES)
                        .parameters(LOSS, RESIDUAL, SCALE)
                        .is(given -> Value.of(loss(given).curvature(given.real("r"), given.real("c")))),
                quantity("ggtd.largestInfluence")
                        .symbol("\\sup_r|\\psi(r)|")
                        .says("largest derivative of the loss")
                        .source(LOSSES)
                        .parameters(LOSS, SCALE)
                        .is(given -> Value.of(loss(given).largestInfluence(given.real("c")))),
                quantity("ggtd.convexUpTo")
                        .symbol("\\arg\\max_r\\psi(r)")
                        .says("residual up to which the loss is convex and at which its derivative is largest")
                        .source(LOSSES)
                        .parameters(LOSS, SCALE)
                        .is(given -> Value.of(loss(given).convexUpTo(given.real("c")))),
                quantity("ggtd.contaminationBias")
                        .symbol("\\theta")
                        .says("location estimate of standard normal data of which a share is replaced by one far value")
                        .source(LOCATION)
                        .parameters(
                                LOSS,
                                WIDE_SCALE,
                                Parameter.realAtLeast("eps", 0)
                                        .symbol("\\epsilon")
                                        .means("share of the far value, below 1/2"),
                                Parameter.positive("M").means("far value"))
                        .is(given -> Value.of(new ContaminatedLocation(
                                        loss(given), given.real("c"), given.real("eps"), given.real("M"))
                                .bias())),
                quantity("ggtd.robustAsymptoticVariance")
                        .symbol("E\\psi^2/(E\\psi')^2")
                        .says("asymptotic variance of the location estimate for standard normal data")
                        .source(LOCATION)
                        .parameters(LOSS, WIDE_SCALE)
                        .is(given -> Value.of(ContaminatedLocation.asymptoticVariance(loss(given), given.real("c")))),
                quantity("ggtd.influenceFunction")
                        .symbol("\\psi(x)/E\\psi'")
                        .says("influence of data at a point on the location estimate for standard normal data")
                        .source(LOCATION)
                        .parameters(LOSS, Parameter.real("x").means("the point"), WIDE_SCALE)
                        .is(given -> Value.of(
                                ContaminatedLocation.influenceFunction(loss(given), given.real("c"), given.real("x")))),
                quantity("ggtd.meanGemanMcClure")
                        .symbol("\\bar\\rho")
                        .says("mean Geman-McClure loss of a standard normal residual")
                        .source(LOCATION)
                        .parameters(SCALE)
                        .is(given -> Value.of(ContaminatedLocation.meanGemanMcClure(given.real("c")))),
                quantity("ggtd.gemanMcClureBreakdown")
                        .symbol("\\epsilon^*")
                        .says("share of far data at which the global minimiser of the Geman-McClure loss moves to them")
                        .source(LOCATION)
                        .parameters(SCALE)
                        .is(given -> Value.of(ContaminatedLocation.gemanMcClureBreakdown(given.real("c")))));
    }

    private static RobustLoss loss(Arguments given) {
        return given.choice("loss", RobustLoss.class);
    }
}
