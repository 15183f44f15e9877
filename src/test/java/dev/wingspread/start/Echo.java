package dev.wingspread.start;

/** Stands in for the program: says what it was given, and ends with a code of its own. */
final class Echo {

    static final int CODE = 4;

    private Echo() {}

    public static void main(String[] words) {
        for (String word : words) {
            System.out.println('<' + word + '>');
        }
        System.exit(CODE);
    }
}
