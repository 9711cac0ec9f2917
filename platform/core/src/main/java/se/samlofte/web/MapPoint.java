package se.samlofte.web;

/** A point in Sweden, degrees in WGS 84. */
public record MapPoint(double latitude, double longitude) {}
