package vn.cauviec.files;

import vn.cauviec.kernel.ErrorCode;

/** Refusals of the file store. */
public enum FilesErrors implements ErrorCode {
    /** There is no such file, or the actor may not open it: which of them is not said. */
    FILE_NOT_FOUND(404);

    private final int status;

    FilesErrors(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
