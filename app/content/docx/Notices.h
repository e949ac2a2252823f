// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/content/ImportedDocument.h"

namespace bantin::content::docx {

/// Collects what the person should know, each thing once.
class Notices
{
public:
    void add(QLatin1StringView reason, const QStringList &arguments = {});
    QList<ImportNotice> take() { return std::move(m_notices); }

private:
    QList<ImportNotice> m_notices;
};

} // namespace bantin::content::docx
