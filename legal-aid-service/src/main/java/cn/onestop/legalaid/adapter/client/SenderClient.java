package cn.onestop.legalaid.adapter.client;

import cn.onestop.legalaid.application.Senders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What every line that refers serves to the receiver. */
interface SenderClient {
    @GetMapping("/internal/referrals/{referral}/facts")
    Senders.Facts facts(@PathVariable("referral") String referral);
}
