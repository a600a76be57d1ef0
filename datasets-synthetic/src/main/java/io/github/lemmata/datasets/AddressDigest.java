package io.github.lemmata.datasets;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// Turns an address into a generator's key.
///
/// The digest sees what the key is for, the seed, then for each step a tag, and either a length and that many UTF-16
/// code
/// units or one 64-bit number. No two addresses share this encoding.
final class AddressDigest {
    private static final String GENERATOR = "lemmata random stream 1";
    private static final String BULK_NUMBERS = "lemmata bulk numbers 1";
    private static final byte NAME = 'n';
    private static final byte NUMBER = '#';

    private AddressDigest() {}

    /// The key of the address's generator: the first 128 bits of the digest.
    static long[] key(RandomStream stream) {
        return key(GENERATOR, stream);
    }

    /// The key of the address's bulk numbers, unrelated to the generator's.
    static long[] bulkKey(RandomStream stream) {
        return key(BULK_NUMBERS, stream);
    }

    private static long[] key(String purpose, RandomStream stream) {
        MessageDigest digest = sha256();
        digest.update(purpose.getBytes(StandardCharsets.US_ASCII));
        digest.update(bytes(stream.seed()));
        for (RandomStream.Step step : stream.steps()) {
            switch (step) {
                case RandomStream.Step.Name(String name) -> {
                    digest.update(NAME);
                    digest.update(bytes(name));
                }
                case RandomStream.Step.Number(long number) -> {
                    digest.update(NUMBER);
                    digest.update(bytes(number));
                }
            }
        }
        ByteBuffer head = ByteBuffer.wrap(digest.digest());
        return new long[] {head.getLong(), head.getLong()};
    }

    private static byte[] bytes(long number) {
        return ByteBuffer.allocate(Long.BYTES).putLong(number).array();
    }

    private static byte[] bytes(String name) {
        ByteBuffer buffer = ByteBuffer.allocate(Integer.BYTES + Character.BYTES * name.length());
        buffer.putInt(name.length());
        name.chars().forEach(unit -> buffer.putChar((char) unit));
        return buffer.array();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has to offer SHA-256, but this one does not.", e);
        }
    }
}
