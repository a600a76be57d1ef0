package io.github.lemmata.datasets.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;

class PhiloxTest {

    /// The known answers that the authors publish with their library Random123, for all bits clear and all
    /// set.
    @Test
    void knownAnswersComeOut() {
        long[] clear = new long[4];
        Philox.encrypt(0, 0, clear);
        assertThat(clear)
                .containsExactly(0x16554d9eca36314cL, 0xdb20fe9d672d0fdcL, 0xd7e772cee186176bL, 0x7e68b68aec7ba23bL);
        long[] set = {-1, -1, -1, -1};
        Philox.encrypt(-1, -1, set);
        assertThat(set)
                .containsExactly(0x87b092c3013fe90bL, 0x438c3c67be8d0224L, 0x9cc7d7c69cd777b6L, 0xa09caebf594f0ba0L);
    }

    @Property
    void philoxIsThatOfCommons(@ForAll long key0, @ForAll long key1, @ForAll long c0, @ForAll long c3) {
        // Commons counts on before the first block.
        var oracle = RandomSource.PHILOX_4X64.create(new long[] {key0, key1, c0, 5, 6, c3});
        long[] block = {c0 + 1, c0 == -1 ? 6 : 5, 6, c3};
        Philox.encrypt(key0, key1, block);
        assertThat(block).containsExactly(oracle.nextLong(), oracle.nextLong(), oracle.nextLong(), oracle.nextLong());
    }
}
