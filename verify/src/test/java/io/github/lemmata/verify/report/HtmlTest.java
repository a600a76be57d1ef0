package io.github.lemmata.verify.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HtmlTest {

    @Test
    void textCannotBecomeMarkup() {
        assertThat(Html.text("</p><script>alert('1' & \"2\")</script>").markup())
                .isEqualTo("&lt;/p&gt;&lt;script&gt;alert(&#39;1&#39; &amp; &quot;2&quot;)&lt;/script&gt;");
    }

    @Test
    void anAttributeCannotEnd() {
        assertThat(Html.tag("a", "x").with("href", "\" onclick=\"").markup())
                .isEqualTo("<a href=\"&quot; onclick=&quot;\">x</a>");
    }

    @Test
    void greekAndMathematicalLettersStayAsTheyAre() {
        assertThat(Html.text("κ ≤ 𝜂√n").markup()).isEqualTo("κ ≤ 𝜂√n");
    }

    @Test
    void whatNoPageMayHoldIsReplaced() {
        assertThat(Html.text("a\u0000b\uD800c\td").markup()).isEqualTo("a\uFFFDb\uFFFDc\td");
    }

    @Test
    void dollarsInProseHoldFormulas() {
        assertThat(Html.prose("if $x<1$ then").markup()).isEqualTo("if <span class=\"tex\">x&lt;1</span> then");
    }

    @Test
    void anUnpairedDollarIsADollar() {
        assertThat(Html.prose("costs $5 & more").markup()).isEqualTo("costs $5 &amp; more");
    }

    @Test
    void proseNamesClaimsInCode() {
        assertThat(Html.prose("as in `moments` at $x$").markup())
                .isEqualTo("as in <code>moments</code> at <span class=\"tex\">x</span>");
        assertThat(Html.prose("one ` alone").markup()).isEqualTo("one ` alone");
    }

    @Test
    void voidElementsHaveNoEndTag() {
        assertThat(Html.tag("br").markup()).isEqualTo("<br/>");
        assertThat(Html.tag("script").with("src", "a.js").markup()).isEqualTo("<script src=\"a.js\"></script>\n");
    }
}
