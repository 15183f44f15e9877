package dev.wingspread.ui.shell;

import dev.wingspread.app.OpenBook;
import dev.wingspread.market.spike.Shock;
import dev.wingspread.market.spike.SpxMove;
import dev.wingspread.scenario.PayoffChart;
import dev.wingspread.scenario.PnlMatrix;
import dev.wingspread.ui.matrix.MatrixViewModel;
import dev.wingspread.ui.payoff.PayoffViewModel;
import dev.wingspread.ui.support.Computing;
import dev.wingspread.ui.support.Recalculator;
import org.jspecify.annotations.Nullable;

/** Asks for the picture in view, the risk graph or the matrix, leaving out of the request what does not change it. */
final class Pictures {

    private final PayoffViewModel payoff;
    private final MatrixViewModel matrix;
    private final Recalculator<PayoffRequest, PayoffChart> curves;
    private final Recalculator<MatrixRequest, PnlMatrix> map;
    private @Nullable PayoffRequest lastPayoff;
    private @Nullable MatrixRequest lastMatrix;

    private record PayoffRequest(OpenBook book, Shock shock, boolean vixCoupled) {}

    private record MatrixRequest(OpenBook book, Shock shock) {}

    Pictures(PayoffViewModel payoff, MatrixViewModel matrix, Computing computing) {
        this.payoff = payoff;
        this.matrix = matrix;
        curves = computing.recalculator(
                (request, isUnwanted) ->
                        computing.valuation().payoff(request.book(), request.shock(), request.vixCoupled(), isUnwanted),
                payoff::show);
        map = computing.recalculator(
                (request, isUnwanted) -> computing
                        .valuation()
                        .matrix(
                                request.book(),
                                request.shock(),
                                MatrixViewModel.spxMovesPct(),
                                MatrixViewModel.vixPoints(),
                                isUnwanted),
                this::publishMatrix);
    }

    /** P&amp;L over SPX levels in a scenario. */
    void requestRiskGraph(OpenBook book, Shock shock) {
        boolean coupled = payoff.vixCoupledProperty().get();
        Shock axis = shock.withSpx(SpxMove.COUPLED);
        var request = new PayoffRequest(book, coupled ? axis.withVixPoints(0) : axis, coupled);
        if (lastPayoff == null || !lastPayoff.book().equals(book)) {
            curves.restart(request);
        } else if (!request.equals(lastPayoff)) {
            curves.request(request);
        }
        lastPayoff = request;
    }

    /** P&amp;L over SPX and VIX in a scenario. */
    void requestMatrix(OpenBook book, Shock shock) {
        var request = new MatrixRequest(book, shock.withSpx(SpxMove.COUPLED).withVixPoints(0));
        MatrixRequest before = lastMatrix;
        lastMatrix = request;
        if (before == null || !before.book().equals(book)) {
            map.restart(request);
        } else if (!request.equals(before)) {
            map.request(request);
        }
    }

    private void publishMatrix(PnlMatrix fresh) {
        if (lastMatrix != null) {
            matrix.show(fresh, lastMatrix.book().model().coupling());
        }
    }
}
