package dev.wingspread.market.smile;

/** One vol for all strikes, decimal per square-root year. */
record FlatSmile(double atm) implements Smile {

    @Override
    public double vol(double k) {
        return atm;
    }

    @Override
    public double slope(double k) {
        return 0;
    }
}
