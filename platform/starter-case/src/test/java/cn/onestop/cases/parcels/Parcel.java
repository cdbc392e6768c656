package cn.onestop.cases.parcels;

import cn.onestop.kernel.Act;
import cn.onestop.kernel.Case;
import cn.onestop.kernel.CaseSummary.CaseLink;
import cn.onestop.kernel.Deadline;
import cn.onestop.kernel.DeadlineRule;
import cn.onestop.kernel.Fact;
import cn.onestop.kernel.Party;
import cn.onestop.kernel.Reference;
import cn.onestop.kernel.Sensitive;
import cn.onestop.kernel.Text;
import cn.onestop.kernel.Transitions;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A parcel, from the counter to the door. */
public final class Parcel implements Case<ParcelEvent> {
    public enum Status {
        REGISTERED,
        SHIPPED,
        DELIVERED,
        LOST
    }

    public static final Transitions<Status> LEGAL = Transitions.in(Status.class)
            .from(Status.REGISTERED, Status.SHIPPED, Status.LOST)
            .from(Status.SHIPPED, Status.DELIVERED, Status.LOST);

    /** Everything that a parcel keeps. */
    public record State(
            Reference reference,
            Reference matter,
            Status status,
            String area,
            Instant openedAt,
            List<Party> parties,
            List<Deadline> deadlines,
            Sensitive content,
            Map<String, Sensitive> notesByClerk,
            long grams,
            Optional<BigDecimal> value,
            @Nullable LocalDate wantedOn) {}

    private final List<Fact<ParcelEvent>> facts = new ArrayList<>();
    private State state;

    private Parcel(State state) {
        this.state = state;
    }

    public static Parcel registered(
            Reference reference,
            Reference matter,
            Act act,
            String sender,
            String area,
            DeadlineRule ship,
            String note) {
        Parcel parcel = new Parcel(new State(
                reference,
                matter,
                Status.REGISTERED,
                area,
                act.at(),
                List.of(new Party(sender, "SENDER")),
                List.of(Deadline.start(ship, act.at())),
                new Sensitive("a letter to 张三"),
                Map.of("clerk.one", new Sensitive("smells of tea")),
                0,
                Optional.of(new BigDecimal("12.50")),
                LocalDate.of(2026, 12, 24)));
        parcel.facts.add(new Fact<>(new ParcelEvent.Registered(), null, "REGISTERED", note));
        return parcel;
    }

    public static Parcel of(State state) {
        return new Parcel(state);
    }

    public State state() {
        return state;
    }

    public void weigh(long grams, String note) {
        state = with(state.status(), state.deadlines(), grams);
        facts.add(new Fact<>(new ParcelEvent.Weighed(grams), statusName(), statusName(), note));
    }

    public void ship(Act act) {
        List<Deadline> met = state.deadlines().stream()
                .map(deadline -> deadline.meet(act.at()))
                .toList();
        move(Status.SHIPPED, new ParcelEvent.Shipped(), met);
    }

    public void deliver() {
        move(Status.DELIVERED, new ParcelEvent.Delivered(), state.deadlines());
    }

    public void lose(Act act) {
        move(
                Status.LOST,
                new ParcelEvent.Lost(),
                state.deadlines().stream()
                        .map(deadline -> deadline.cancel(act.at()))
                        .toList());
    }

    /** A mistake of a verb: something changes and nothing says so. */
    public void weighInSecret(long grams) {
        state = with(state.status(), state.deadlines(), grams);
    }

    private void move(Status to, ParcelEvent event, List<Deadline> deadlines) {
        Status from = LEGAL.move(state.status(), to).from();
        state = with(to, deadlines, state.grams());
        facts.add(new Fact<>(event, from.name(), to.name(), ""));
    }

    private State with(Status status, List<Deadline> deadlines, long grams) {
        return new State(
                state.reference(),
                state.matter(),
                status,
                state.area(),
                state.openedAt(),
                state.parties(),
                deadlines,
                state.content(),
                state.notesByClerk(),
                grams,
                state.value(),
                state.wantedOn());
    }

    @Override
    public Reference reference() {
        return state.reference();
    }

    @Override
    public Reference matter() {
        return state.matter();
    }

    @Override
    public String kind() {
        return "LETTER";
    }

    @Override
    public String area() {
        return state.area();
    }

    @Override
    public String statusName() {
        return state.status().name();
    }

    @Override
    public Text statusTitle() {
        return new Text(statusName(), statusName());
    }

    @Override
    public boolean isClosed() {
        return LEGAL.isFinal(state.status());
    }

    @Override
    public Instant openedAt() {
        return state.openedAt();
    }

    @Override
    public List<Party> parties() {
        return state.parties();
    }

    @Override
    public List<Deadline> deadlines() {
        return state.deadlines();
    }

    @Override
    public List<CaseLink> links() {
        return List.of();
    }

    @Override
    public List<Fact<ParcelEvent>> takeFacts() {
        List<Fact<ParcelEvent>> taken = List.copyOf(facts);
        facts.clear();
        return taken;
    }
}
