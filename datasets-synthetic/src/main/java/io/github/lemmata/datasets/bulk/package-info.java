/// Random numbers in bulk: arrays of uniform, normal and other numbers, each a function of an address and an
/// index.
///
/// The counter-based generator Philox turns an address and a block's number into the states of four
/// xoshiro256++ generators, which make the block's 1024 words side by side in a vector; branch-free
/// transforms make numbers of them. [io.github.lemmata.datasets.bulk.BulkNumbers] is the door.
package io.github.lemmata.datasets.bulk;
