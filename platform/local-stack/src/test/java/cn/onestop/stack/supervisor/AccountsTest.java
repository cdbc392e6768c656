package cn.onestop.stack.supervisor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AccountsTest {
    @Test
    void theSampleAccountsAreReadWithBothLanguages() {
        String file = """
                onestop:
                  identity.services:
                    gateway.secret: x
                  trial:
                    accounts:
                      - login: clerk
                        password: Trial-2026
                        title: { zh: 析木镇工作站工作人员（样例）, en: "clerk at the workstation (sample)" }
                        name: 王建国
                      - login: worker
                        password: Trial-2027
                        title: { zh: 农民工（样例）, en: "migrant worker, of Haicheng (sample)" }
                """;
        assertThat(Accounts.parse(file.lines().toList()).all())
                .containsExactly(
                        new Accounts.Account(
                                "clerk", "Trial-2026", "clerk at the workstation (sample)  析木镇工作站工作人员（样例）"),
                        new Accounts.Account("worker", "Trial-2027", "migrant worker, of Haicheng (sample)  农民工（样例）"));
    }
}
