package cn.onestop.identity.application;

import static cn.onestop.web.Role.ADMIN;
import static cn.onestop.web.Role.CLERK;
import static cn.onestop.web.Role.SUPERVISOR;

import cn.onestop.identity.domain.Correction;
import cn.onestop.identity.domain.Correction.Part;
import cn.onestop.identity.domain.IdentityNumber;
import cn.onestop.identity.domain.Person;
import cn.onestop.identity.domain.PersonName;
import cn.onestop.identity.domain.Persons;
import cn.onestop.identity.domain.Phone;
import cn.onestop.kernel.Act;
import cn.onestop.kernel.Refusal;
import cn.onestop.kernel.Text;
import cn.onestop.web.Caller;
import cn.onestop.web.ExpectedVersion;
import cn.onestop.web.Problems;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Staff with the paper in hand put a person's record right, or find a claim to be a person's. Nobody does so in the own matter, and
 * nobody for people of another area of the province; whoever comes from another province is served where the paper is shown.
 */
public final class PuttingRight {
    private static final Logger log = LoggerFactory.getLogger(PuttingRight.class);
    private static final int PROVINCE = 2;
    private static final int REGION = 6;

    private final Persons persons;
    private final JoiningClaims joining;

    public PuttingRight(Persons persons, JoiningClaims joining) {
        this.persons = persons;
        this.joining = joining;
    }

    /** What is said with the paper in hand: where it was shown, what for, and what paper it is. */
    public record Shown(String area, String purpose, Correction.Proof proof) {}

    /** What is to be put right; null stays as it is. */
    public record Particulars(
            @Nullable PersonName name,
            @Nullable IdentityNumber number,
            @Nullable Phone phone) {}

    /** The record as staff may see it; of another area's, and the own, there is nothing to see here. */
    public Person look(Caller by, String key) {
        return persons.find(key).filter(person -> mayTouch(by, person)).orElseThrow(Problems::notFound);
    }

    public Person correct(Caller by, String key, ExpectedVersion expected, Particulars right, Shown shown, Act act) {
        require(by, shown);
        Person person = look(by, key);
        notOneself(by, person);
        if (person.isMerged() || person.isClaim()) {
            throw Problems.conflict(new Text(
                    "这是他人的陈述或已并入他人，请凭证件确认后在本人档案上更正。",
                    "This is a claim, or was merged: confirm it with the paper, and correct the person's own record."));
        }
        if (person.version() != expected.value()) {
            throw Problems.stale();
        }
        Person corrected = new Person(
                key,
                right.name() == null ? person.name() : right.name(),
                right.number() == null ? person.number() : right.number(),
                right.phone() == null ? person.phone() : right.phone(),
                person.origin(),
                null,
                person.createdAt(),
                person.version());
        Set<Part> parts = parts(person, corrected);
        if (parts.isEmpty()) {
            joining.join(person, act);
            return person;
        }
        requireFree(corrected);
        if (!persons.correct(corrected, correction(by, shown, parts, act), act)) {
            throw Problems.stale();
        }
        log.info("{} corrected {} of {}: {}", by.id(), parts, key, shown.proof());
        Person now = persons.find(key).orElseThrow(Problems::notFound);
        joining.join(now, act);
        return now;
    }

    /**
     * The paper's number must be the claimed one; the name is the paper's. The person comes into the register by that, if nobody
     * has the number yet, and every other claim that fits joins too.
     *
     * @return the person whose the claim is
     */
    public Person confirm(Caller by, String claimKey, IdentityNumber number, PersonName name, Shown shown, Act act) {
        require(by, shown);
        Person claim = persons.find(claimKey).filter(Person::isClaim).orElseThrow(Problems::notFound);
        if (!Objects.equals(claim.number(), number)) {
            throw Problems.invalid("/identityNumber", new Text("与所陈述的身份证号码不一致", "is not the number that was claimed"));
        }
        Person person = persons.add(
                        new Person(Keys.person(), name, number, null, Person.Origin.REGISTERED, null, act.at(), 0))
                .person();
        notOneself(by, person);
        if (!person.isCalled(name, number)) {
            throw nameDoesNotFit();
        }
        if (claim.isMerged()) {
            return joinedAlready(claim, person);
        }
        Correction correction = correction(by, shown, EnumSet.of(Part.CLAIM), act);
        if (!persons.correct(person, correction, act) || !persons.merge(claim, person, act)) {
            throw Problems.conflict(new Text("该人员刚被他人更改，请重试。", "Changed by someone else just now: try again."));
        }
        log.info("{} confirmed claim {} as {}: {}", by.id(), claimKey, person.key(), shown.proof());
        Person now = persons.find(person.key()).orElseThrow(Problems::notFound);
        joining.join(now, act);
        return now;
    }

    private Person joinedAlready(Person claim, Person person) {
        return persons.standingFor(claim.key())
                .filter(standing -> standing.key().equals(person.key()))
                .orElseThrow(() -> Problems.conflict(new Text("该陈述已并入另一人员。", "This claim joined another person.")));
    }

    private static Correction correction(Caller by, Shown shown, Set<Part> parts, Act act) {
        return new Correction(act.at(), by.id(), shown.area(), shown.purpose(), parts, shown.proof());
    }

    private static Set<Part> parts(Person before, Person after) {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        if (!before.name().equals(after.name())) {
            parts.add(Part.NAME);
        }
        if (!Objects.equals(before.number(), after.number())) {
            parts.add(Part.IDENTITY_NUMBER);
        }
        if (!Objects.equals(before.phone(), after.phone())) {
            parts.add(Part.PHONE);
        }
        return parts;
    }

    private void requireFree(Person corrected) {
        IdentityNumber number = corrected.number();
        if (number != null
                && persons.findByNumber(number)
                        .filter(other -> !other.key().equals(corrected.key()))
                        .isPresent()) {
            throw Problems.conflict(new Text(
                    "此身份证号码属于另一登记人员，请先由管理员合并。",
                    "The number is another registered person's: an administrator merges the two first."));
        }
    }

    private static void require(Caller by, Shown shown) {
        if (!by.has(ADMIN) && !by.isStaffIn(shown.area(), CLERK, SUPERVISOR)) {
            throw Problems.forbidden();
        }
    }

    private static void notOneself(Caller by, Person person) {
        if (by.isPerson(person.key())) {
            throw Problems.ownMatter(null);
        }
    }

    /** The region in the number is that of the household register, whose place the record is of. */
    private static boolean mayTouch(Caller by, Person person) {
        IdentityNumber number = person.number();
        if (by.has(ADMIN) || number == null || person.isClaim()) {
            return true;
        }
        String region = number.value().substring(0, REGION);
        String province = region.substring(0, PROVINCE);
        return by.isStaffIn(region, CLERK, SUPERVISOR)
                || by.areas().stream().anyMatch(area -> area.startsWith(region))
                || by.areas().stream().noneMatch(area -> area.startsWith(province));
    }

    private static Refusal.Refused nameDoesNotFit() {
        return new Refusal.Refused(
                new Refusal(
                        "NAME_DOES_NOT_FIT_NUMBER",
                        new Text("此身份证号码登记的是另一姓名。", "The identity number is registered with another name."),
                        null,
                        List.of(
                                new Refusal.NextStep(
                                        null,
                                        new Text(
                                                "如姓名已变更，请先凭户口簿更正其档案。",
                                                "After a change of name, correct the person's record with the household register first.")))),
                "/name");
    }
}
