package cn.onestop.identity.application;

import cn.onestop.identity.domain.Account;
import cn.onestop.identity.domain.Correction;
import cn.onestop.identity.domain.Invitation;
import cn.onestop.identity.domain.Messages;
import cn.onestop.identity.domain.Person;
import cn.onestop.identity.domain.Persons;
import cn.onestop.identity.domain.Phone;
import cn.onestop.kernel.Text;
import java.util.Optional;

/**
 * How the holder of an account is reached. As long as nobody has answered an invitation, that is the phone of the person in
 * the register whom it names, where there is one: whoever opens an account under somebody's number reaches that somebody.
 */
public final class Holders {
    private final Persons persons;
    private final Messages messages;

    public Holders(Persons persons, Messages messages) {
        this.persons = persons;
        this.messages = messages;
    }

    /** Where codes for this account go; empty where none can. */
    public Optional<Phone> phone(Account account) {
        Invitation invitation = account.invitation();
        Optional<Phone> phone = invitation == null
                ? Optional.ofNullable(account.phone())
                : person(account).map(Person::phone).or(() -> Optional.of(invitation.phone()));
        return phone.filter(Phone::isMobile);
    }

    /** The person in the register whom an open invitation names, and who proved a phone by the person's own act. */
    public Optional<Person> person(Account account) {
        Invitation invitation = account.invitation();
        return invitation == null
                ? Optional.empty()
                : persons.findByNumber(invitation.number())
                        .filter(person -> person.origin() != Person.Origin.PROXY)
                        .filter(person -> person.name().isSameAs(invitation.name()))
                        .filter(person ->
                                person.phone() != null && person.phone().isMobile())
                        .filter(this::isPhoneByOwnAct);
    }

    /** One that staff put right is told by a paper, and was not proven by a code: it opens nothing. */
    private boolean isPhoneByOwnAct(Person person) {
        return persons.corrections(person.key()).stream()
                .noneMatch(correction ->
                        correction.proof() != null && correction.parts().contains(Correction.Part.PHONE));
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
