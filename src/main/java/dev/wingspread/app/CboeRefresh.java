package dev.wingspread.app;

import dev.wingspread.base.Failure;
import dev.wingspread.base.FailureReason;
import dev.wingspread.base.Formats;
import dev.wingspread.base.Loaded;
import dev.wingspread.io.cboe.CboeFiles;
import dev.wingspread.io.download.AddressRule;
import dev.wingspread.io.download.CboeAddresses;
import dev.wingspread.io.download.ConsentFile;
import dev.wingspread.io.download.Download;
import dev.wingspread.io.download.Fetched;
import dev.wingspread.io.download.Patience;
import dev.wingspread.io.download.PublicFiles;
import dev.wingspread.io.download.RemoteFile;
import dev.wingspread.io.download.Wish;
import dev.wingspread.market.feed.MarketPiece;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The market from the delayed quotes that Cboe publishes. Both chains are needed; without levels of the indices or
 * settlement prices the refresh goes on and says what is missing. What cannot be fetched is never replaced by an old copy
 * unless one was asked for.
 */
public final class CboeRefresh implements MarketRefresh {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private final ConsentFile consent;
    private final PublicFiles files;
    private final CboeAddresses addresses;
    private final PieceReader reader;
    private final MarketMaker maker;
    private final InstantSource clock;

    /** Reads what a file says of a market. */
    @FunctionalInterface
    public interface PieceReader {

        /**
         * Reads a file.
         *
         * @param bytes the file
         * @param name its name, for messages
         */
        Loaded<List<MarketPiece>> read(byte[] bytes, String name);
    }

    /** Makes a market of pieces, as {@link Importing#market} does. */
    @FunctionalInterface
    public interface MarketMaker {

        /** The market that pieces make, with what a known one supplies. */
        Loaded<OpenBook> market(List<MarketPiece> pieces, Optional<OpenBook> known);
    }

    /**
     * Refreshes.
     *
     * @param consent whether the user allows it
     * @param files fetches and keeps files
     * @param addresses where they are
     * @param clock tells which settlement prices there are by now
     */
    public CboeRefresh(
            ConsentFile consent,
            PublicFiles files,
            CboeAddresses addresses,
            PieceReader reader,
            MarketMaker maker,
            InstantSource clock) {
        this.consent = consent;
        this.files = files;
        this.addresses = addresses;
        this.reader = reader;
        this.maker = maker;
        this.clock = clock;
    }

    /**
     * The refresh of the shipped program: from the public addresses, over encrypted connections only.
     *
     * @param agent name and version of the program, told to the servers
     * @param consentFile says whether the user allows it
     * @param cacheFolder keeps copies of what was fetched
     */
    public static CboeRefresh ofPublicAddresses(String agent, Path consentFile, Path cacheFolder) {
        var download = new Download(agent, AddressRule.HTTPS_ONLY, Patience.USUAL);
        return new CboeRefresh(
                new ConsentFile(consentFile),
                new PublicFiles(download, cacheFolder, InstantSource.system()),
                CboeAddresses.PUBLIC,
                CboeFiles::read,
                MarketImport::market,
                InstantSource.system());
    }

    @Override
    public RefreshTerms terms() {
        return new RefreshTerms(List.of(
                "A refresh contacts " + String.join(" and ", addresses.servers())
                        + ", servers of Cboe, over encrypted connections (https), and nobody else.",
                "It fetches the public delayed quotes of SPX and VIX options, VIX and VVIX, and settlement prices of VIX"
                        + " futures: about 15 MB.",
                "Sent are the addresses of these files and the name and version of this program; nothing about you, your"
                        + " books or your positions. As with every web page, the servers see the address of your connection.",
                "The quotes are about 15 minutes late and come without any promise; check them before you trade.",
                "Cboe's terms of use restrict automated collection and limit these pages to personal, non-commercial use:"
                        + " read them at https://www.cboe.com and refresh by hand, not by a timer, unless Cboe allows it.",
                "A file is not fetched again within " + PublicFiles.FRESH.toMinutes()
                        + " minutes unless you ask for it; copies are kept on this machine.",
                "It stays off until you turn it on and can be turned off at any time."));
    }

    @Override
    public Loaded<Optional<Instant>> turnedOn() {
        return consent.given(addresses.servers());
    }

    @Override
    public Loaded<Instant> turnOn() {
        return consent.give(addresses.servers(), clock.instant());
    }

    @Override
    public Optional<Failure> turnOff() {
        return consent.withdraw();
    }

    @Override
    public Optional<Instant> keptSince() {
        Optional<Instant> spx = files.keptSince(addresses.spxOptions());
        Optional<Instant> vix = files.keptSince(addresses.vixOptions());
        return spx.isPresent() && vix.isPresent()
                ? Stream.of(spx.get(), vix.get()).min(Instant::compareTo)
                : Optional.empty();
    }

    @Override
    public Loaded<RefreshedMarket> fetch(RefreshWish wish, Optional<OpenBook> known, RefreshWatch watch) {
        if (wish != RefreshWish.KEPT) {
            Loaded<Optional<Instant>> on = turnedOn();
            if (!on.isOk()) {
                return Loaded.failed(on.faults(), on.warnings());
            }
            if (on.orThrow().isEmpty()) {
                return Loaded.failed(Failure.of(
                        FailureReason.INACCESSIBLE,
                        "the refresh is off, so nobody was contacted",
                        "read what it does and turn it on with wingspread refresh --turn-on"));
            }
        }
        return new Round(wish, watch).fetched(known);
    }

    /** One refresh. */
    private final class Round {

        private final RefreshWish wish;
        private final RefreshWatch watch;
        private final List<MarketPiece> pieces = new ArrayList<>();
        private final List<String> told = new ArrayList<>();
        private final List<Failure> warnings = new ArrayList<>();

        Round(RefreshWish wish, RefreshWatch watch) {
            this.wish = wish;
            this.watch = watch;
        }

        Loaded<RefreshedMarket> fetched(Optional<OpenBook> known) {
            // A chain that does not come ends the refresh: whatever else came would be of no use.
            for (RemoteFile needed : List.of(addresses.spxOptions(), addresses.vixOptions())) {
                List<Failure> faults = take(needed);
                if (!faults.isEmpty()) {
                    return Loaded.failed(faults, warnings);
                }
            }
            for (RemoteFile welcome : List.of(addresses.vix(), addresses.vvix())) {
                take(welcome).forEach(fault -> without(welcome.title(), fault));
            }
            takeFutures();
            if (watch.isGivenUp()) {
                return Loaded.failed(
                        Failure.of(FailureReason.INACCESSIBLE, "the refresh was given up", "start it again"));
            }
            return Loaded.of(pieces, warnings)
                    .then(all -> maker.market(all, known))
                    .map(book -> new RefreshedMarket(book, told));
        }

        /** Newer days first; that the newest is not there yet is nothing to tell where an older one is. */
        private void takeFutures() {
            LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), NEW_YORK);
            List<Failure> faults = List.of();
            for (RemoteFile each : SettlementDays.before(now, wish == RefreshWish.KEPT).stream()
                    .map(addresses::futures)
                    .toList()) {
                faults = take(each);
                // A server that does not answer for one day does not for another.
                boolean isOutOfReach = faults.stream().anyMatch(fault -> fault.reason() == FailureReason.INACCESSIBLE);
                if (faults.isEmpty() || isOutOfReach) {
                    break;
                }
            }
            faults.forEach(fault -> without("settlement prices of VIX futures", fault));
        }

        private void without(String what, Failure fault) {
            warnings.add(fault.prefixed(what + " did not come: "));
        }

        private List<Failure> take(RemoteFile file) {
            watch.at(file.title(), 0);
            Loaded<Fetched<List<MarketPiece>>> loaded =
                    files.fetch(file, wish(), bytes -> reader.read(bytes, file.name()), new FileWatch(file, watch));
            if (!loaded.isOk()) {
                return loaded.faults();
            }
            Fetched<List<MarketPiece>> fetched = loaded.orThrow();
            warnings.addAll(loaded.warnings());
            pieces.addAll(fetched.content());
            told.add(file.title() + ": " + size(fetched.bytes()) + ", " + origin(fetched));
            if (fetched.origin() == Fetched.Origin.OLD_COPY) {
                warnings.add(Failure.of(
                        FailureReason.ASSUMED,
                        file.title() + ": the copy fetched at " + time(fetched.fetchedAt())
                                + " is used, as nobody was to be contacted",
                        "refresh with a connection"));
            }
            return List.of();
        }

        private Wish wish() {
            return switch (wish) {
                case USUAL -> Wish.FRESH;
                case AGAIN -> Wish.ASK_AGAIN;
                case KEPT -> Wish.KEPT;
            };
        }
    }

    private static String origin(Fetched<?> fetched) {
        return switch (fetched.origin()) {
            case SERVER -> "fetched now";
            case CONFIRMED_COPY -> "unchanged since " + time(fetched.fetchedAt());
            case FRESH_COPY -> "fetched at " + time(fetched.fetchedAt()) + ", not asked for again so soon";
            case OLD_COPY -> "copy fetched at " + time(fetched.fetchedAt());
        };
    }

    private static String time(Instant instant) {
        return Formats.time(LocalDateTime.ofInstant(instant, NEW_YORK));
    }

    /** {@code 13.1 MB}, {@code 830 kB}. */
    static String size(long bytes) {
        long tenths = Math.round(bytes / 1e5);
        return bytes >= 1_000_000 ? tenths / 10 + "." + tenths % 10 + " MB" : (bytes + 999) / 1000 + " kB";
    }
}
