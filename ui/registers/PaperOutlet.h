// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Error.h"
#include "app/messages/Paper.h"

#include <QObject>

#include <optional>

class QPrinter;
class QTextDocument;
class QWidget;

namespace bantin::ui {

class WorkspaceClient;

/// Takes a sheet out of the workspace, by printer or as a table in a file the person chooses after being told that everybody
/// can read it. Its dialogs close when the workspace locks. UI thread.
class PaperOutlet final : public QObject
{
    Q_OBJECT
public:
    enum class Orientation { Portrait, Landscape };

    /// `name` begins the object names of the dialogs; `window` is what they belong to.
    PaperOutlet(WorkspaceClient &client, const QString &name, QWidget &window);

    void print(const messages::Paper &paper, Orientation orientation = Orientation::Portrait);
    /// `fileName` is offered, without its ending.
    void exportTable(const messages::Paper &paper, const QString &fileName);

    /// The sheet as it goes to the printer.
    static void layOut(const messages::Paper &paper, QTextDocument &document);

Q_SIGNALS:
    void done(const QString &sentence);
    void failed(const bantin::Error &error);

private:
    void chooseFile(const QByteArray &table, const QString &fileName);
    void write(const QByteArray &table, const QString &path);

    WorkspaceClient &m_client;
    QString m_name;
    QWidget &m_window;
};

} // namespace bantin::ui
