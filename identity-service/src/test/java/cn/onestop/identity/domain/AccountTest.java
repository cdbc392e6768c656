package cn.onestop.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountTest {
    @Test
    void aLogInNameHasOneForm() {
        assertThat(Account.newLogin(" Zhang.San ")).isEqualTo("zhang.san");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ab", "13900000001", "zhang san", "张三丰", "-abc"})
    void whatCouldBeAPhoneOrIsNoNameIsRefused(String typed) {
        assertThatThrownBy(() -> Account.newLogin(typed)).isInstanceOf(InvalidValue.class);
    }

    @Test
    void aPasswordIsLongEnoughNotTooLongForBcryptAndNotTheName() {
        Passwords.check("eight ch", "zhang");
        assertThatThrownBy(() -> Passwords.check("seven c", "zhang")).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> Passwords.check("密".repeat(25), "zhang")).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> Passwords.check("Zhang.San", "zhang.san")).isInstanceOf(InvalidValue.class);
    }
}
