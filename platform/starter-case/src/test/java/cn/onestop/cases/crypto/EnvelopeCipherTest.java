package cn.onestop.cases.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class EnvelopeCipherTest {
    private static final String CASE = "MED-20261123-7K3Q9X4F-C";
    private static final String FIELD = "state.narrative";
    private static final String CLEAR = "工资拖欠三个月，共 12,600 元";

    private final String keyset = Keysets.first();
    private final EnvelopeCipher cipher = cipherOf(keyset);

    @Test
    void opensWhatItSealedForTheSamePlace() {
        String sealed = cipher.seal(CASE, FIELD, CLEAR);

        assertThat(sealed).startsWith("sealed.1.").doesNotContain("工资");
        assertThat(cipher.open(CASE, FIELD, sealed)).isEqualTo(CLEAR);
    }

    @Test
    void sealsTheSameTextDifferentlyEachTime() {
        assertThat(cipher.seal(CASE, FIELD, CLEAR)).isNotEqualTo(cipher.seal(CASE, FIELD, CLEAR));
    }

    @Test
    void refusesATextThatWasMovedToAnotherCaseOrField() {
        String sealed = cipher.seal(CASE, FIELD, CLEAR);

        assertThatThrownBy(() -> cipher.open("MED-20261123-AAAAAAAA-A", FIELD, sealed))
                .isInstanceOf(FieldCipher.Unreadable.class)
                .hasMessageNotContaining("工资");
        assertThatThrownBy(() -> cipher.open(CASE, "state.concession", sealed))
                .isInstanceOf(FieldCipher.Unreadable.class);
    }

    @Test
    void refusesATextOfWhichAnyCharacterWasChanged() {
        String sealed = cipher.seal(CASE, FIELD, CLEAR);

        for (int i = sealed.lastIndexOf('.') + 1; i < sealed.length() - 1; i++) {
            String changed = sealed.substring(0, i) + (sealed.charAt(i) == 'A' ? 'B' : 'A') + sealed.substring(i + 1);
            assertThatThrownBy(() -> cipher.open(CASE, FIELD, changed)).isInstanceOf(FieldCipher.Unreadable.class);
        }
        assertThatThrownBy(() -> cipher.open(CASE, FIELD, CLEAR)).isInstanceOf(FieldCipher.Unreadable.class);
        assertThatThrownBy(() -> cipher.open(CASE, FIELD, "")).isInstanceOf(FieldCipher.Unreadable.class);
    }

    @Test
    void opensWhatLiesUnderTheOldKeyWhileKeysRotate() {
        String sealed = cipher.seal(CASE, FIELD, CLEAR);
        EnvelopeCipher rotated = cipherOf(Keysets.rotated(keyset));

        assertThat(rotated.open(CASE, FIELD, sealed)).isEqualTo(CLEAR);
        assertThat(rotated.isStale(sealed)).isTrue();
        assertThat(rotated.isStale(rotated.seal(CASE, FIELD, CLEAR))).isFalse();
    }

    @Test
    void aRewrappedTextNeedsTheNewKeyOnlyAndKeepsItsPlace() throws Exception {
        String both = Keysets.rotated(keyset);
        String rewrapped = cipherOf(both).rewrapped(cipher.seal(CASE, FIELD, CLEAR));
        EnvelopeCipher newOnly = cipherOf(Keysets.withoutOldKeys(both));

        assertThat(newOnly.open(CASE, FIELD, rewrapped)).isEqualTo(CLEAR);
        assertThat(newOnly.isStale(rewrapped)).isFalse();
        assertThatThrownBy(() -> newOnly.open(CASE, "state.concession", rewrapped))
                .isInstanceOf(FieldCipher.Unreadable.class);
        assertThatThrownBy(() -> cipher.open(CASE, FIELD, rewrapped)).isInstanceOf(FieldCipher.Unreadable.class);
    }

    @Test
    void anErasedPersonsDataCantBeReadByAnyKeyThatIsLeft() {
        DataKeys keys = new DataKeys(cipher);
        String wrapped = keys.fresh("person-1");
        String phone = keys.under("person-1", wrapped).seal("person-1", "phone", "13800000000");

        assertThat(keys.under("person-1", wrapped).open("person-1", "phone", phone))
                .isEqualTo("13800000000");
        assertThatThrownBy(() -> cipher.open("person-1", "phone", phone)).isInstanceOf(FieldCipher.Unreadable.class);
        String newKey = keys.fresh("person-1");
        assertThatThrownBy(() -> keys.under("person-1", newKey).open("person-1", "phone", phone))
                .isInstanceOf(FieldCipher.Unreadable.class);
    }

    @Test
    void aDataKeyServesItsOwnerOnly() {
        DataKeys keys = new DataKeys(cipher);
        String wrapped = keys.fresh("person-1");

        assertThatThrownBy(() -> keys.under("person-2", wrapped)).isInstanceOf(FieldCipher.Unreadable.class);
    }

    private static EnvelopeCipher cipherOf(String keyset) {
        return new EnvelopeCipher(MasterKey.ofKeyset(keyset));
    }
}
