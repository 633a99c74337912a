package vn.cauviec.vacancies.domain;

import vn.cauviec.kernel.ErrorCode;

/** Refusals of what a provider's program asks for as a whole; what is wrong with one ad stands in its receipt. */
public enum ProviderErrors implements ErrorCode {
    /** The body is no JSON, or is nested too deeply; line and column say where. */
    DELIVERY_NOT_JSON(400),
    /** The body is JSON but no list of ads. */
    DELIVERY_NOT_A_LIST(400),
    /** The body is sent as something else. */
    DELIVERY_NOT_SENT_AS_JSON(415),
    DELIVERY_TOO_LARGE(413),
    DELIVERY_TOO_MANY_ADS(413),
    /** The provider's last delivery is still being taken over. */
    DELIVERY_RUNNING(409),
    /** Deliveries of others are being taken over. */
    DELIVERIES_BUSY(503),
    /** The provider has asked too often. */
    PROVIDER_ASKS_TOO_OFTEN(429),
    /** No such delivery, or one of another provider. */
    DELIVERY_NOT_FOUND(404),
    /** The provider has handed in no ad under this reference. */
    REFERENCE_NOT_FOUND(404),
    /** No such provider. */
    PROVIDER_NOT_FOUND(404),
    /** What the key opened was closed in this moment. */
    KEY_ENDED(401);

    private final int status;

    ProviderErrors(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
