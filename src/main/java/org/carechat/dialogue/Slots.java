package org.carechat.dialogue;

/// Names of facts that more than one flow knows. Values are those of the public interfaces; dates are a day
/// `2025-03-08`, a month `2025-03`, a year `2025` or an interval `2022-11-22/2023-11-22`.
public final class Slots {

    public static final String PRODUCT = "product";
    public static final String SYMPTOM = "symptom";
    public static final String MODEL = "model";
    public static final String SERIAL = "serial";
    public static final String ERROR_CODE = "error-code";
    public static final String CITY = "city";
    public static final String DISTRICT = "district";
    public static final String ADDRESS = "address";
    public static final String PHONE = "phone";
    public static final String NAME = "name";
    /// The end of a phone number that was left for a visit: proves whose it is.
    public static final String PHONE_TAIL = "visit-phone-tail";
    /// The window that was chosen of those that were offered for a visit.
    public static final String VISIT_WINDOW = "visit-slot";
    public static final String SERVICE = "service";
    public static final String PURCHASE_DATE = "purchase-date";
    public static final String DELIVERY_DATE = "delivery-date";
    public static final String INSTALLATION_DATE = "installation-date";
    public static final String PRODUCTION_DATE = "production-date";
    public static final String PROOF = "proof";
    public static final String CHANNEL = "channel";
    public static final String BOUGHT = "bought";
    public static final String REGION = "region";
    public static final String INSTALLER = "installer";
    public static final String USAGE = "usage";
    public static final String CAUSE = "cause";
    public static final String CAUSE_CERTAINTY = "cause-certainty";
    public static final String PART = "part";
    public static final String REMEDY = "remedy";
    public static final String FAULT = "fault";
    public static final String GAS_TYPE = "gas-type";
    public static final String REPAIR_DATE = "repair-date";
    public static final String REPAIRED_BY = "repaired-by";
    public static final String SAME_FAULT = "same-fault";
    public static final String PART_REPLACED = "part-replaced";
    public static final String INSTALLED_BY = "installed-by";
    public static final String CAUSED_BY_INSTALLATION = "caused-by-installation";
    /// Wished day of a visit, as a date form.
    public static final String VISIT_DATE = "visit-date";
    /// Wished time of day: `morning`, `afternoon`, `evening`, or `09:00-12:00`.
    public static final String VISIT_TIME = "visit-time";
    /// Age of the machine in whole years as the customer says it, or an interval `7/8`.
    public static final String AGE = "age";
    /// Words for whoever comes on duty next: taken as they are, never read.
    public static final String MESSAGE = "message";
    public static final String MOOD = "mood";
    /// Who is to be spared in the household: `elderly`, `frail`, `expecting`, `child`.
    public static final String CARE = "care";
    /// What the customer told in words of their own begins so (`told.part`): passed on, and nothing acts on it.
    public static final String TOLD = "told.";

    private Slots() {}
}
