// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Error.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace bantin::ui {

class WorkspaceClient;

/// A file kept with an entry of a register: chosen from a disk into the encrypted store, or copied out of it again.
class FileField final : public QWidget
{
    Q_OBJECT
public:
    FileField(WorkspaceClient &client, const QString &name, QWidget *parent = nullptr);

    /// RegisterFile::toString(), or empty.
    QString value() const { return m_value; }
    void setValue(const QString &value);
    void setReadOnly();
    /// Reads the file and keeps it; changed() or failed() follows.
    void take(const QString &path);

Q_SIGNALS:
    void changed();
    void failed(const bantin::Error &error);

private:
    void choose();
    void copyOut();
    void writeTo(const QString &path);

    WorkspaceClient &m_client;
    QString m_value;
    QLabel *m_title;
    QPushButton *m_choose;
    QPushButton *m_copy;
};

} // namespace bantin::ui
