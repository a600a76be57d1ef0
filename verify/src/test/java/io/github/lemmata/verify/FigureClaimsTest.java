package io.github.lemmata.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lemmata.plots.Figure;
import io.github.lemmata.plots.Figures;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;

class FigureClaimsTest {

    private final List<String> claims =
            Claims.all().stream().map(claim -> claim.id().toString()).toList();
    private final Collection<Figure> figures = Figures.load().all();

    @Test
    void figuresShowClaimsThatExist() {
        assertThat(figures)
                .allSatisfy(figure -> assertThat(claims).as(figure.id()).containsAll(figure.claims()));
    }

    @Test
    void everyFamilyOfClaimsHasFigures() {
        assertThat(figures).extracting(Figure::family).containsAll(Claims.families());
    }
}
