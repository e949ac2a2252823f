// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace bantin {

/// Where an article stands. The interface words are in product.md; wire names are the lower-case, hyphenated English ones.
/// The order matters: everything from Approved on is bound to an approval.
enum class Stage {
    Draft,            ///< Bản thảo
    Submitted,        ///< Chờ biên tập
    InReview,         ///< Đang biên tập
    Returned,         ///< Trả lại
    Declined,         ///< Không đăng
    AwaitingApproval, ///< Chờ duyệt
    Approved,         ///< Đã duyệt
    Packed,           ///< Đã đóng gói
    Sending,          ///< Đang gửi
    Received,         ///< Cổng đã nhận
    Published,        ///< Đã đăng
    Refused,          ///< Cổng từ chối: the portal refused the package; the approval stands, nothing was lost
    Corrected,        ///< Đính chính
    Withdrawn,        ///< Đã gỡ
};

/// "draft", "submitted", "in-review", …, "awaiting-approval", …
QString stageName(Stage stage);
std::optional<Stage> stageFromName(QStringView name);
QList<Stage> allStages();

/// Approved and everything after it: the bytes are bound, an edit voids the approval.
bool isApprovalBound(Stage stage);

} // namespace bantin
