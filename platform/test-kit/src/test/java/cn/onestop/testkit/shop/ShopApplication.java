package cn.onestop.testkit.shop;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** A small service on which the contracts themselves are tried. */
@SpringBootApplication
public class ShopApplication {}
