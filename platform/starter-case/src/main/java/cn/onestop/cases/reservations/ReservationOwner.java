package cn.onestop.cases.reservations;

/** Knows whether a reservation became part of what it was made for; one bean per kind of reservation. */
public interface ReservationOwner {
    /** The kind it answers for: {@code callback-slot}. */
    String kind();

    /**
     * Whether the owner, a case mostly, holds what it reserved. Asked when a reservation was not confirmed in time; an
     * exception means that it can't be known now, and it is asked again later.
     */
    boolean holds(String owner, String key);
}
