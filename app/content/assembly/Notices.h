// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/ImportedDocument.h"

namespace bantin::content::assembly {

/// Collects what the person should know, each thing once.
class Notices
{
public:
    void add(const QString &reason, const QStringList &arguments = {});
    void add(QLatin1StringView reason, const QStringList &arguments = {}) { add(QString(reason), arguments); }
    QList<ImportNotice> take() { return std::move(m_notices); }

private:
    QList<ImportNotice> m_notices;
};

} // namespace bantin::content::assembly
