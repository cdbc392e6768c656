package cn.onestop.cases.parcels;

/** What happens to a parcel. */
public sealed interface ParcelEvent {
    record Registered() implements ParcelEvent {}

    record Weighed(long grams) implements ParcelEvent {}

    record Shipped() implements ParcelEvent {}

    record Delivered() implements ParcelEvent {}

    record Lost() implements ParcelEvent {}

    default String wireType() {
        return switch (this) {
            case Registered registered -> "consultation.parcel_registered.v1";
            case Weighed weighed -> "consultation.parcel_weighed.v1";
            case Shipped shipped -> "consultation.parcel_shipped.v1";
            case Delivered delivered -> "consultation.parcel_delivered.v1";
            case Lost lost -> "consultation.parcel_lost.v1";
        };
    }
}
