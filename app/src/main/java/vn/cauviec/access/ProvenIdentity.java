package vn.cauviec.access;

/**
 * Who somebody is for an identity provider, which has just said so. Nothing else that it knows is looked at: neither address nor
 * number of identity, so that nobody is joined with an account or a record by them.
 *
 * @param label what people call the provider
 * @param issuer the provider's own name for itself
 * @param subject lasting name of the person there
 */
public record ProvenIdentity(String label, String issuer, String subject) {
    /** The subject reaches no log. */
    @Override
    public String toString() {
        return "ProvenIdentity[" + label + "]";
    }
}
