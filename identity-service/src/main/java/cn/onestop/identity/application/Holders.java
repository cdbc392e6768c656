package cn.onestop.identity.application;

import cn.onestop.identity.domain.Account;
import cn.onestop.identity.domain.Accounts;
import cn.onestop.identity.domain.Correction;
import cn.onestop.identity.domain.Invitation;
import cn.onestop.identity.domain.Messages;
import cn.onestop.identity.domain.Person;
import cn.onestop.identity.domain.Persons;
import cn.onestop.identity.domain.Phone;
import cn.onestop.kernel.Text;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How the holder of an account is reached. As long as nobody has answered an invitation, that is the phone of the person in
 * the register whom it names, where there is one: whoever opens an account under somebody's number reaches that somebody.
 */
public final class Holders {
    private final Persons persons;
    private final Accounts accounts;
    private final Messages messages;

    public Holders(Persons persons, Accounts accounts, Messages messages) {
        this.persons = persons;
        this.accounts = accounts;
        this.messages = messages;
    }

    /** Where codes for this account go; empty where none can. */
    public Optional<Phone> phone(Account account) {
        Invitation invitation = account.invitation();
        Optional<Phone> phone = invitation == null
                ? Optional.ofNullable(account.phone())
                : person(account).flatMap(this::proven).or(() -> Optional.of(invitation.phone()));
        return phone.filter(Phone::isMobile);
    }

    /** The person in the register whom an open invitation names, and who has a phone in hand that was proven by the own act. */
    public Optional<Person> person(Account account) {
        Invitation invitation = account.invitation();
        return invitation == null
                ? Optional.empty()
                : persons.findByNumber(invitation.number())
                        .filter(person -> person.origin() != Person.Origin.PROXY)
                        .filter(person -> person.name().isSameAs(invitation.name()))
                        .filter(person -> proven(person).isPresent())
                        .filter(this::isPhoneByOwnAct);
    }

    /** One that staff put right is told by a paper, and was not proven by a code: it opens nothing. */
    private boolean isPhoneByOwnAct(Person person) {
        return persons.corrections(person.key()).stream()
                .noneMatch(correction ->
                        correction.proof() != null && correction.parts().contains(Correction.Part.PHONE));
    }

    /**
     * The phone by which the person's first account that has one is opened: gone when it was given up or is somebody else's
     * by now. What the register once noted may be a recycled number, by which its new owner would become the person.
     */
    private Optional<Phone> proven(Person person) {
        return accounts.ofPerson(person.key()).stream()
                .filter(Account::enabled)
                .sorted(Comparator.comparing(Account::createdAt).thenComparing(Account::id))
                .flatMap(account -> Stream.ofNullable(account.phone()))
                .filter(Phone::isMobile)
                .findFirst();
    }

    /** Says what was done to the account, to its holder. */
    void tell(Account account, Text what) {
        phone(account).ifPresent(phone -> messages.send(phone, what));
    }

    void tell(Phone phone, Text what) {
        if (phone.isMobile()) {
            messages.send(phone, what);
        }
    }
}
