package org.holdfast.office.browser;

/// How somebody looks at the screen: language, width, size of type.
record Look(boolean chinese, int width, int height, boolean large) {
    static final Look PHONE_ZH = new Look(true, 375, 812, false);
    static final Look PHONE_EN = new Look(false, 375, 812, false);
    static final Look DESK_ZH = new Look(true, 1366, 768, false);
    static final Look DESK_EN = new Look(false, 1366, 768, false);
    static final Look LARGE_ZH = new Look(true, 1366, 768, true);
    static final Look LARGE_PHONE_EN = new Look(false, 375, 812, true);
    /// The narrowest a page must bear without scrolling sideways (U-12).
    static final Look NARROW_ZH = new Look(true, 320, 640, false);
    static final Look NARROW_EN = new Look(false, 320, 640, false);

    boolean phone() {
        return width < 768;
    }

    String name() {
        return (chinese ? "zh" : "en") + "-" + width + (large ? "-large" : "");
    }
}
