package io.github.lemmata.verify;

import io.github.lemmata.datasets.RandomStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.DoubleConsumer;
import java.util.stream.Stream;

/// Judges claims and their twins in parallel and reports each claim as it comes out.
///
/// Every judgement draws from the stream `seed / claim id`, the same for the theory and for its twins, and no
/// judgement
/// sees another: the
/// results are the same to the bit whatever the number of threads.
public final class Verifier {

    private final Run.Settings settings;
    private final Listener listener;
    private volatile boolean cancelled;

    /// Is told how a run goes on; called from several threads, one call at a time.
    public interface Listener {

        /// A listener that does not listen.
        Listener NONE = new Listener() {};

        /// A claim has been judged, together with all its twins.
        default void judged(Judgement judgement) {}

        /// A share of the whole run is done, in [0, 1].
        default void progressed(double share) {}
    }

    /// A verifier for one run.
    public Verifier(Run.Settings settings, Listener listener) {
        this.settings = settings;
        this.listener = listener;
    }

    /// Asks a run in progress to stop soon; it then returns what is finished.
    public void cancel() {
        cancelled = true;
    }

    /// Judges the claims.
    ///
    /// @return the judgements in the order of the claims; those that were finished, if the run was cancelled
    /// @throws IllegalArgumentException if the error budget has no room for so many claims and twins
    public Run run(List<Claim<?>> claims) {
        int judgements = claims.stream().mapToInt(Verifier::judgementsOf).sum();
        settings.budget().requireRoomFor(judgements);
        long start = System.nanoTime();
        var progress = new Progress(judgements);
        try (var threads = Executors.newFixedThreadPool(settings.jobs())) {
            var futures = claims.stream()
                    .map(claim -> judgement(claim, progress, threads))
                    .toList();
            var finished = futures.stream().flatMap(Verifier::finished).toList();
            return new Run(settings, finished, claims.size(), Duration.ofNanos(System.nanoTime() - start));
        }
    }

    private static int judgementsOf(Claim<?> claim) {
        return 1 + claim.twins().size();
    }

    /// Judges the theory and the twins as tasks of their own; whichever ends last hands the claim's judgement on.
    private <T> CompletableFuture<Judgement> judgement(Claim<T> claim, Progress progress, Executor threads) {
        var own = timed(claim, claim.theory(), progress, threads);
        var onTwins = claim.twins().stream()
                .map(twin -> timed(claim, twin.theory(), progress, threads))
                .toList();
        var all = CompletableFuture.allOf(
                Stream.concat(Stream.of(own), onTwins.stream()).toArray(CompletableFuture<?>[]::new));
        return all.thenApply(_ -> {
            var judgement = assemble(
                    claim,
                    own.join(),
                    onTwins.stream().map(CompletableFuture::join).toList());
            synchronized (listener) {
                listener.judged(judgement);
            }
            return judgement;
        });
    }

    private static <T> Judgement assemble(Claim<T> claim, Timed own, List<Timed> onTwins) {
        var time = own.time();
        var twins = new ArrayList<Judgement.OnTwin>();
        for (int i = 0; i < onTwins.size(); i++) {
            var twin = claim.twins().get(i);
            twins.add(new Judgement.OnTwin(
                    twin.name(), twin.published(), onTwins.get(i).verdict()));
            time = time.plus(onTwins.get(i).time());
        }
        return new Judgement(claim, own.verdict(), twins, time);
    }

    private record Timed(Verdict verdict, Duration time) {}

    private <T> CompletableFuture<Timed> timed(Claim<T> claim, T candidate, Progress progress, Executor threads) {
        return CompletableFuture.supplyAsync(
                () -> {
                    long start = System.nanoTime();
                    var verdict = verdict(claim, candidate, progress.ofOne());
                    return new Timed(verdict, Duration.ofNanos(System.nanoTime() - start));
                },
                threads);
    }

    private <T> Verdict verdict(Claim<T> claim, T candidate, DoubleConsumer progress) {
        var trial = new Trial(
                RandomStream.ofSeed(settings.seed()).child(claim.id().toString()),
                settings.budget().share(),
                settings.effort(),
                progress,
                () -> cancelled);
        trial.step(0, 1);
        try {
            var verdict = claim.check().judge(candidate, trial);
            progress.accept(1);
            return verdict;
        } catch (CancellationException stop) {
            throw stop;
        } catch (RuntimeException failure) {
            return new Verdict.Undecided("the check broke off: " + failure, Evidence.NONE);
        }
    }

    /// The judgement of a claim, or nothing if the run was asked to stop before it was in.
    private static Stream<Judgement> finished(CompletableFuture<Judgement> future) {
        try {
            return Stream.of(future.join());
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof CancellationException) {
                return Stream.empty();
            }
            throw failure;
        }
    }

    /// The share of a run that is done, counted in hundredths of its judgements.
    private final class Progress {
        private final long all;
        private long done;

        Progress(int judgements) {
            all = 100L * judgements;
        }

        /// Where one judgement reports its own share.
        DoubleConsumer ofOne() {
            var reported = new int[1];
            return share -> {
                int percent = (int) (100 * share);
                if (percent > reported[0]) {
                    synchronized (listener) {
                        done += percent - reported[0];
                        listener.progressed((double) done / all);
                    }
                    reported[0] = percent;
                }
            };
        }
    }
}
