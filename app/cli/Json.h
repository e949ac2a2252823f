// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/ImportedDocument.h"
#include "app/domain/Account.h"
#include "app/domain/Delivery.h"
#include "app/workflow/ReadArticles.h"

#include <QJsonArray>
#include <QJsonObject>

namespace bantin::cli {

// The stable JSON forms of what commands answer; times are RFC 3339 UTC, hashes lower-case hex.
QJsonObject toJson(const Account &account);
QJsonObject toJson(const Article &article);
QJsonObject toJson(const workflow::ArticleView &view);
QJsonObject toJson(const Delivery &delivery);
QJsonArray toJson(const QList<content::ImportNotice> &notices);

} // namespace bantin::cli
