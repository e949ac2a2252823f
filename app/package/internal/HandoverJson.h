// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "app/package/Handover.h"

namespace bantin::package {

/// Canonical JSON, "bantin-handover/1".
QByteArray slipToJson(const HandoverSlip &slip);
/// "handover-invalid" (file).
Result<HandoverSlip> slipFromJson(QByteArrayView bytes);

/// What article.json says of an article: everything but its texts, decisions and steps; of a draft who saved it and when, its
/// text being a file beside it. Canonical JSON, "bantin-handover-article/1".
QByteArray articleToJson(const HandoverArticle &article);
/// "handover-invalid" (`file`).
Result<HandoverArticle> articleFromJson(QByteArrayView bytes, const QString &file);

} // namespace bantin::package
