package vn.cauviec.kernel;

/** What a person does in the system; never the name of a department, because departments are dissolved and roles stay. */
public enum Role {
    /** Người lao động. */
    WORKER,
    /** Người dùng của nhà tuyển dụng. */
    EMPLOYER_USER,
    /** Phụ trách tài khoản của nhà tuyển dụng: also manages its users. */
    EMPLOYER_HEAD,
    /** Cán bộ xã. */
    COMMUNE_OFFICER,
    /** Tư vấn viên trung tâm dịch vụ việc làm. */
    CONSULTANT,
    /** Kiểm duyệt viên. */
    MODERATOR,
    /** Cán bộ sở. */
    DEPARTMENT_OFFICER,
    /** Lãnh đạo. */
    DEPARTMENT_HEAD,
    /** Người phụ trách bảo vệ dữ liệu cá nhân. */
    DATA_PROTECTION_OFFICER,
    /** Quản trị hệ thống. */
    ADMINISTRATOR;

    /** True for roles held by public servants: they are invited and granted, never self-registered. */
    public boolean isStaff() {
        return switch (this) {
            case WORKER, EMPLOYER_USER, EMPLOYER_HEAD -> false;
            case COMMUNE_OFFICER,
                    CONSULTANT,
                    MODERATOR,
                    DEPARTMENT_OFFICER,
                    DEPARTMENT_HEAD,
                    DATA_PROTECTION_OFFICER,
                    ADMINISTRATOR -> true;
        };
    }
}
