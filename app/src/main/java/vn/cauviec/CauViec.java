package vn.cauviec;

public final class CauViec {
    private CauViec() {}

    public static void main(String[] args) {}
}
