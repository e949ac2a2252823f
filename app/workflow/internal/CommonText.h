// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/domain/Metadata.h"
#include "app/workflow/Session.h"

#include <QDateTime>

#include <optional>

namespace bantin::workflow {

/// A text two desks went on from.
struct CommonText {
    Metadata metadata;
    QByteArray xhtml;
    QDateTime at; ///< UTC: when it was written
};

/// The newest text kept here – a revision, a version of the local history, a version dealt with earlier – that another desk's version, the
/// paper `branch`, grew from by its own account. Nothing where none is kept. Store reasons.
Result<std::optional<CommonText>> commonText(Session &session, const ArticleId &article, qint64 branch);

} // namespace bantin::workflow
