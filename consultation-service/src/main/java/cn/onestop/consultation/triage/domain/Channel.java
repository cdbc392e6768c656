package cn.onestop.consultation.triage.domain;

/** Where somebody asks. */
public enum Channel {
    WEBSITE(false),
    APP(false),
    HOTLINE(true),
    WORKSTATION(true),
    /** A team that tours the villages. */
    CIRCUIT(true),
    /** By video, with a clerk beside the person. */
    REMOTE(true);

    private final boolean staffed;

    Channel(boolean staffed) {
        this.staffed = staffed;
    }

    /** Whether a clerk or agent asks the questions there. */
    public boolean isStaffed() {
        return staffed;
    }
}
