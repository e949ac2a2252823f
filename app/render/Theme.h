// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QVariantHash>

#include <memory>

namespace bantin::render {

/// A folder ":/themes/NAME" compiled into the program: Django-style templates in "templates", files that are served as
/// they are in "static". Not thread-safe; needs a QCoreApplication, through which KTextTemplate finds its tags.
class Theme
{
public:
    explicit Theme(const QString &name);
    ~Theme();

    /// Every value is escaped unless the template says "safe". "theme-missing" (theme) or "theme-broken" (template).
    Result<QByteArray> render(const QString &templateName, const QVariantHash &values) const;
    /// By path relative to "static".
    QHash<QString, QByteArray> staticFiles() const;

private:
    struct Private;
    std::unique_ptr<Private> m_d;
};

} // namespace bantin::render
