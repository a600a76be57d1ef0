/// The drawing of figures: a [Plate][io.github.lemmata.plots.paper.Plate] of
/// [panels][io.github.lemmata.plots.paper.AxesPanel], each a pair of axes with
/// [marks][io.github.lemmata.plots.paper.Mark] on them, in one [look][io.github.lemmata.plots.paper.PaperStyle].
///
/// XChart lays out the axes and draws the markers. What a paper's figure needs beyond that (several panels, dashes that
/// run on through a curve, texts where curves end, regions, arrows, insets) is a mark here.
package io.github.lemmata.plots.paper;
