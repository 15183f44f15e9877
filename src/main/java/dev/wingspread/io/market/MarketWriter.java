package dev.wingspread.io.market;

import dev.wingspread.io.json.FileFormat;
import dev.wingspread.io.json.JsonLayout;
import dev.wingspread.market.DailyClose;
import dev.wingspread.market.ExpiryQuotes;
import dev.wingspread.market.FutureQuote;
import dev.wingspread.market.MarketEvent;
import dev.wingspread.market.MarketSnapshot;
import dev.wingspread.market.OptionQuote;
import dev.wingspread.market.SpxQuotes;
import dev.wingspread.market.VixQuotes;
import dev.wingspread.market.smile.SmileSpec;
import dev.wingspread.model.Underlying;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * Writes market files as {@link MarketReader} reads them: a market that was read is written and read back to an equal one.
 *
 * <p>Lists and fields with a default are always written; what is unknown is left out, and so is a forward computed for a
 * VIX expiry, which no file may give. Numbers have their shortest digits, keys a fixed order, times seconds.
 */
public final class MarketWriter {

    private static final DateTimeFormatter TO_THE_SECOND =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter TIME_WITH_SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private MarketWriter() {}

    /** The text of the file, with a final newline. */
    public static String write(MarketSnapshot market) {
        var out = new JsonLayout()
                .whole(FileFormat.VERSION_FIELD, MarketReader.FORMAT.version())
                .text("asOf", TO_THE_SECOND.format(market.asOf()))
                .text("source", market.source())
                .decimal("rate", market.rate())
                .decimal("dividendYield", market.dividendYield())
                .object("spx", spx(market.spx()))
                .object("vix", vix(market.vix()));
        return putHistory(out, market).print();
    }

    /** Adds what is known about past and coming days. */
    static JsonLayout putHistory(JsonLayout out, MarketSnapshot market) {
        return out.object(
                        "closes",
                        new JsonLayout()
                                .objects("spx", each(market.spxCloses(), MarketWriter::close))
                                .objects("vix", each(market.vixCloses(), MarketWriter::close)))
                .objects(
                        "advanceDecline",
                        each(
                                market.advanceDecline(),
                                day -> new JsonLayout()
                                        .text("date", day.date().toString())
                                        .plain("advancers", day.advancers())
                                        .plain("decliners", day.decliners())))
                .objects(
                        "yields",
                        each(
                                market.yields(),
                                day -> new JsonLayout()
                                        .text("date", day.date().toString())
                                        .decimal("y2", day.y2())
                                        .decimal("y10", day.y10())))
                .objects("events", each(market.events(), MarketWriter::event));
    }

    private static JsonLayout spx(SpxQuotes spx) {
        return new JsonLayout()
                .decimal("spot", spx.spot())
                .objects("expiries", each(spx.expiries(), MarketWriter::expiry));
    }

    private static JsonLayout vix(VixQuotes vix) {
        return new JsonLayout()
                .decimal("spot", vix.spot())
                .decimal("vvix", vix.vvix())
                .objects("futures", each(vix.futures(), MarketWriter::future))
                .objects("expiries", each(vix.expiries(), MarketWriter::expiry));
    }

    private static JsonLayout future(FutureQuote future) {
        var out = new JsonLayout().text("expiry", future.expiry().toString()).decimal("price", future.price());
        return putOwnTime(out, future.asOf());
    }

    /** Adds the time of a level that is not of the market's own time. */
    static JsonLayout putOwnTime(JsonLayout out, Optional<LocalDateTime> asOf) {
        asOf.ifPresent(time -> out.text("asOf", TO_THE_SECOND.format(time)));
        return out;
    }

    private static JsonLayout expiry(ExpiryQuotes expiry) {
        var out = new JsonLayout()
                .text("root", expiry.root().name())
                .text("expiry", expiry.expiry().toString());
        putOwnTime(out, expiry.asOf());
        if (expiry.root().underlying() == Underlying.SPX) {
            out.decimal("forward", expiry.forward());
        }
        expiry.smile().ifPresent(spec -> out.object("smile", smile(spec)));
        return putQuotes(out, expiry);
    }

    /** Adds the quotes of an expiry, if there are any. */
    static JsonLayout putQuotes(JsonLayout out, ExpiryQuotes expiry) {
        return expiry.quotes().isEmpty() ? out : out.objects("quotes", each(expiry.quotes(), MarketWriter::quote));
    }

    static JsonLayout smile(SmileSpec spec) {
        var out = new JsonLayout();
        if (spec instanceof SmileSpec.Flat flat) {
            return out.text("model", "FLAT").decimal("atmVol", flat.atmVol());
        }
        if (spec instanceof SmileSpec.Ssvi ssvi) {
            return out.text("model", "SSVI")
                    .decimal("atmVol", ssvi.atmVol())
                    .decimal("rho", ssvi.rho())
                    .decimal("eta", ssvi.eta());
        }
        if (spec instanceof SmileSpec.Svi svi) {
            return out.text("model", "SVI")
                    .decimal("a", svi.a())
                    .decimal("b", svi.b())
                    .decimal("rho", svi.rho())
                    .decimal("m", svi.m())
                    .decimal("s", svi.s());
        }
        if (spec instanceof SmileSpec.Quadratic quadratic) {
            return out.text("model", "QUADRATIC")
                    .decimal("atmVol", quadratic.atmVol())
                    .decimal("a1", quadratic.a1())
                    .decimal("a2", quadratic.a2());
        }
        var table = (SmileSpec.Table) spec;
        return out.text("model", "TABLE")
                .decimal("atmVol", table.atmVol())
                .objects(
                        "vols",
                        each(
                                table.vols(),
                                point -> new JsonLayout()
                                        .plain("strike", point.strike())
                                        .decimal("vol", point.vol())));
    }

    private static JsonLayout quote(OptionQuote quote) {
        return new JsonLayout()
                .plain("strike", quote.strike())
                .text("type", String.valueOf(quote.type().letter()))
                .decimal("bid", quote.bid())
                .decimal("ask", quote.ask());
    }

    private static JsonLayout close(DailyClose close) {
        return new JsonLayout().text("date", close.date().toString()).decimal("close", close.close());
    }

    private static JsonLayout event(MarketEvent event) {
        var out = new JsonLayout()
                .text("date", event.date().toString())
                .text("type", event.type().name());
        event.time().ifPresent(time -> out.text("time", time(time)));
        return out.text("note", event.note());
    }

    private static String time(LocalTime time) {
        return (time.getSecond() == 0 ? TIME : TIME_WITH_SECONDS).format(time);
    }

    private static <T> List<JsonLayout> each(List<T> values, Function<? super T, JsonLayout> layout) {
        return values.stream().map(layout).toList();
    }
}
