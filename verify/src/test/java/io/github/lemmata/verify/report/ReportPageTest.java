package io.github.lemmata.verify.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lemmata.verify.Run;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class ReportPageTest {

    private static String markup(Run run) {
        var figure = new SampleFigure("perceptron.updates", List.of("perceptron.batch-bound"));
        return ReportPage.markup(Report.of(run, List.of(figure), SampleRuns.MACHINE));
    }

    /// The page as a tree; that it can be read as XML shows that every element ends and every character is escaped.
    private static Document page(Run run) throws Exception {
        var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        return builder.parse(new InputSource(new StringReader(markup(run))));
    }

    private static List<Element> elements(Document page) {
        var all = page.getElementsByTagName("*");
        var elements = new ArrayList<Element>();
        for (int i = 0; i < all.getLength(); i++) {
            elements.add((Element) all.item(i));
        }
        return elements;
    }

    private static List<String> values(Document page, String attribute) {
        return elements(page).stream()
                .map(element -> element.getAttribute(attribute))
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private static Element byId(Document page, String id) {
        return elements(page).stream()
                .filter(element -> element.getAttribute("id").equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyClaimHasAnAnchorAndNoAnchorIsThereTwice() throws Exception {
        var ids = values(page(SampleRuns.timed()), "id");
        assertThat(ids).doesNotHaveDuplicates();
        SampleRuns.claims().forEach(claim -> assertThat(ids).contains(claim.id().toString()));
    }

    @Test
    void everyLinkInsideThePageHasATarget() throws Exception {
        var page = page(SampleRuns.timed());
        var ids = values(page, "id");
        var inner = values(page, "href").stream()
                .filter(link -> link.startsWith("#"))
                .toList();
        assertThat(inner).isNotEmpty().allSatisfy(link -> assertThat(ids).contains(link.substring(1)));
    }

    @Test
    void nothingIsLoadedFromElsewhere() throws Exception {
        var page = page(SampleRuns.timed());
        var abroad = elements(page).stream()
                .filter(element -> (element.getAttribute("src") + element.getAttribute("href")).contains(":"))
                .toList();
        assertThat(abroad)
                .isNotEmpty()
                .allSatisfy(element -> assertThat(element.getTagName()).isEqualTo("a"));
        assertThat(values(page, "href").stream().filter(link -> link.contains(":")))
                .containsOnly("https://arxiv.org/abs/2412.08424");
    }

    @Test
    void theStyleSheetAndTheScriptLoadNothing() throws Exception {
        assertThat(Resources.text("report.css")).doesNotContain("url(", "@import");
        assertThat(Resources.text("report.js")).doesNotContain("fetch", "import", "http");
    }

    @Test
    void nothingRunsFromAnAttribute() throws Exception {
        assertThat(elements(page(SampleRuns.timed()))).allSatisfy(element -> {
            for (int i = 0; i < element.getAttributes().getLength(); i++) {
                assertThat(element.getAttributes().item(i).getNodeName()).doesNotStartWith("on");
            }
        });
    }

    @Test
    void specialCharactersOfAStatementSurvive() throws Exception {
        var page = page(SampleRuns.timed());
        assertThat(byId(page, "perceptron.logistic-sandwich").getTextContent())
                .contains("at most log 2 & by", "\"tight\" at x = 0", "0 < \\log(1+e^{-x})");
        assertThat(byId(page, "perceptron.batch-bound").getTextContent()).contains("κ alone", "T = 5 > κ = 4.25");
        assertThat(byId(page, "perceptron.balance").getTextContent()).contains("T ≤ 40 for <random> signs");
    }

    @Test
    void aClaimShowsAllThatIsKnownOfIt() throws Exception {
        var claim = byId(page(SampleRuns.timed()), "perceptron.batch-bound").getTextContent();
        assertThat(claim)
                .contains("Tyurin 2024, Theorem 3.3")
                .contains("Finding.")
                .contains("2400 datasets, closest: 137 ≤ 140 updates")
                .contains("exact integer arithmetic; Philox streams")
                .contains("Twins: 3 of 3 refuted")
                .contains("published")
                .contains("dataset=hard3d L=2 m=1")
                .contains("search, shrunk 4 times")
                .contains("Updates against κ & their bound")
                .contains("1.2 s")
                .contains("20241211/perceptron.batch-bound");
    }

    @Test
    void aRefutedClaimShowsItsCounterexample() throws Exception {
        assertThat(byId(page(SampleRuns.timed()), "perceptron.larger-steps").getTextContent())
                .contains("Counterexample", "T(19.8) = 11 > T(1) = 4", "dataset=nonmono gamma=19.8");
    }

    @Test
    void anUndecidedClaimSaysWhy() throws Exception {
        assertThat(byId(page(SampleRuns.timed()), "perceptron.rate").getTextContent())
                .contains("The budget of 5000 replicates ended first.");
    }

    @Test
    void aSurvivingTwinIsCalledOne() throws Exception {
        assertThat(byId(page(SampleRuns.timed()), "perceptron.rescaling").getTextContent())
                .contains("a twin survived", "the check cannot tell it from the claim");
    }

    @Test
    void theTitleCountsWhatHolds() throws Exception {
        assertThat(page(SampleRuns.timed()).getElementsByTagName("h1").item(0).getTextContent())
                .isEqualTo("3 of 6 claims hold");
    }

    @Test
    void theTitleSaysWhenAllHold() throws Exception {
        var run = SampleRuns.partial();
        var whole = new Run(run.settings(), run.judgements(), 2, run.time());
        assertThat(page(whole).getElementsByTagName("h1").item(0).getTextContent())
                .isEqualTo("All 2 claims hold");
    }

    @Test
    void aRunOfNothingHoldsNothing() throws Exception {
        var run = SampleRuns.partial();
        var nothing = new Run(run.settings(), List.of(), 6, run.time());
        assertThat(page(nothing).getElementsByTagName("h1").item(0).getTextContent())
                .isEqualTo("0 of 6 claims hold");
    }

    @Test
    void aPartialReportSaysSoAtTheTop() throws Exception {
        assertThat(page(SampleRuns.partial())
                        .getElementsByTagName("header")
                        .item(0)
                        .getTextContent())
                .contains("This report is partial.", "The run was stopped after 2 of 6 claims");
        assertThat(markup(SampleRuns.timed())).doesNotContain("This report is partial.");
    }

    @Test
    void aProofOnPaperFoldsOutUnderTheClaimThatHasOne() throws Exception {
        var proofs = elements(page(SampleRuns.timed())).stream()
                .filter(element -> element.getAttribute("class").equals("proof"))
                .toList();
        assertThat(proofs).singleElement().satisfies(proof -> {
            assertThat(proof.getTagName()).isEqualTo("details");
            assertThat(proof.getTextContent()).contains("Each update adds at least");
            assertThat(((Element) proof.getParentNode()).getAttribute("id")).isEqualTo("perceptron.batch-bound");
        });
    }
}
