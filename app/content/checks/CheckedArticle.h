// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/Document.h"
#include "app/domain/ContentKind.h"
#include "app/domain/Metadata.h"

#include <QHash>
#include <QString>

namespace bantin::content::checks {

/// Everything the checks look at. A plain value.
struct CheckedArticle {
    Metadata metadata;
    Document document;
    ContentKind kind = ContentKind::News;
    QHash<QString, QString> fields; ///< of the kind's form, by KindField::name
};

} // namespace bantin::content::checks
