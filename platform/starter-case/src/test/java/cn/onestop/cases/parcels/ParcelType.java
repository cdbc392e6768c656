package cn.onestop.cases.parcels;

import cn.onestop.cases.CaseType;
import cn.onestop.cases.Wire;
import cn.onestop.kernel.Fact;
import cn.onestop.kernel.Line;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;

/** Parcels under the name of a line that has no service yet. */
public final class ParcelType implements CaseType<Parcel, Parcel.State> {
    private static final int SEALED = 3;

    private final int schema;

    public ParcelType() {
        this(SEALED);
    }

    private ParcelType(int schema) {
        this.schema = schema;
    }

    /** As it was before states were sealed. */
    public static ParcelType ofTheVersionBefore() {
        return new ParcelType(SEALED - 1);
    }

    @Override
    public Line line() {
        return Line.CONSULTATION;
    }

    @Override
    public int schema() {
        return schema;
    }

    @Override
    public int sealedFrom() {
        return SEALED;
    }

    @Override
    public List<String> queriedPaths() {
        return List.of("state.status", "state.parties.key");
    }

    @Override
    public Class<Parcel.State> stateType() {
        return Parcel.State.class;
    }

    @Override
    public Parcel.State state(Parcel aggregate) {
        return aggregate.state();
    }

    @Override
    public Parcel restore(Parcel.State state) {
        return Parcel.of(state);
    }

    /** Schema 1 kept the weight in kilograms. */
    @Override
    public Map<Integer, UnaryOperator<ObjectNode>> upcasters() {
        return Map.of(
                1,
                tree -> {
                    tree.put("grams", tree.path("kilograms").asLong() * 1_000);
                    tree.remove("kilograms");
                    return tree;
                },
                2,
                UnaryOperator.identity());
    }

    @Override
    public Wire wire(Parcel aggregate, Fact<?> fact) {
        ParcelEvent event = (ParcelEvent) fact.event();
        return event instanceof ParcelEvent.Weighed weighed
                ? new Wire(event.wireType(), Map.of("grams", weighed.grams()))
                : Wire.of(event.wireType());
    }
}
