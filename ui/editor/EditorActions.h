// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QKeySequence>
#include <QList>
#include <QObject>
#include <QTextFormat>

class QAction;
class QWidget;

namespace bantin::ui::editor {

class ArticleTextEdit;

/// Every command of the editor, each with name, icon and keys. Their states follow the cursor. Keys work while the focus is
/// within `scope`. UI thread.
class EditorActions final : public QObject
{
    Q_OBJECT
public:
    enum class Group { History, Marks, Paragraph, Numbers, Insert, Table, Words, View, Output };
    struct Look {
        QLatin1StringView id; ///< object name without "editor."
        QLatin1StringView icon;
        QString text;
        QKeySequence keys;
    };

    EditorActions(ArticleTextEdit &text, QWidget &scope);

    /// A further command; false in `changesText` keeps it usable while the text may only be read.
    QAction *add(Group group, const Look &look, bool changesText = true);
    QAction *action(QLatin1StringView id) const;
    const QList<QAction *> &of(Group group) const;
    void setEditingEnabled(bool enabled);

Q_SIGNALS:
    /// 0: paragraph; 2–4: heading.
    void headingLevelChanged(int level);

private:
    void addHistory();
    void addMarks();
    void addParagraphs();
    void addNumbers();
    void addInsertions();
    void addTable();
    void addMark(const Look &look, int property, const QVariant &on, const QVariant &off);
    void clearMarks();
    void followCursor();
    void followTable();
    void followList();
    void askForLink();

    ArticleTextEdit &m_text;
    QWidget &m_scope;
    QHash<QString, QAction *> m_byId;
    QHash<Group, QList<QAction *>> m_groups;
    QList<QAction *> m_changing;
    bool m_editing = true;
};

} // namespace bantin::ui::editor
