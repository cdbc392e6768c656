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

    @ParameterizedTest
    @ValueSource(
            strings = {"139 1234 0002", "139-1234-0002", "+8613912340002", "１３９１２３４０００２", "139\u00a01234\u200b0002"})
    void aPhoneIsOneLogInNameHoweverItIsTyped(String typed) {
        assertThat(Account.normalLogin(typed)).isEqualTo("13912340002");
    }
}
