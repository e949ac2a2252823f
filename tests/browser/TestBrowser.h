// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QString>
#include <QStringList>
#include <QVariant>

#include <memory>

class QSize;

namespace bantin::testing {

/// A real browser engine with everything on that the preview turns off: scripts, and every request is let out far enough to be
/// counted. Serves files from memory. Needs a QApplication made after prepare().
class TestBrowser
{
public:
    /// Once, before QApplication.
    static void prepare();

    explicit TestBrowser(const QSize &size);
    ~TestBrowser();

    /// Paths are relative to the site's root.
    void serve(const QMap<QString, QByteArray> &files);
    void resize(const QSize &size);
    /// False when it does not load in time.
    bool open(const QString &path);
    /// The value of the expression, in the page's own world.
    QVariant evaluate(const QString &script);
    /// Waits until the expression is true.
    bool waitUntil(const QString &script);
    bool savePicture(const QString &path);

    /// What pages did since the last call: dialogs, console lines, and addresses asked for that are not files served.
    QStringList takeDoings();

private:
    struct Private;
    std::unique_ptr<Private> m_d;
};

} // namespace bantin::testing
