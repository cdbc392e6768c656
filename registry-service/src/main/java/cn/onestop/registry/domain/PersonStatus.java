package cn.onestop.registry.domain;

import cn.onestop.kernel.Transitions;

/** Where a person stands on the way from nomination to service. */
public enum PersonStatus {
    NOMINATED,
    TRAINED,
    CERTIFIED,
    ACTIVE,
    /** Serves, and the yearly review was passed. */
    REVIEWED,
    LEFT;

    public static final Transitions<PersonStatus> MOVES = Transitions.in(PersonStatus.class)
            .from(NOMINATED, TRAINED, LEFT)
            .from(TRAINED, CERTIFIED, LEFT)
            .from(CERTIFIED, ACTIVE, LEFT)
            .from(ACTIVE, REVIEWED, LEFT)
            .from(REVIEWED, ACTIVE, LEFT);

    /** Whether people can turn to this person. */
    public boolean serves() {
        return this == ACTIVE || this == REVIEWED;
    }
}
