package cn.onestop.testkit.planted.wrong.adapter;

public class Door {}
