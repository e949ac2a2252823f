// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/editor/EditorActions.h"

#include <QWidget>

class QBoxLayout;
class QComboBox;
class QToolButton;

namespace bantin::ui::editor {

/// The commands used most, as far as there is room for them, and a menu of all at its end, so that a narrow pane hides none.
/// UI thread.
class EditorToolBar final : public QWidget
{
    Q_OBJECT
public:
    EditorToolBar(EditorActions &actions, QWidget *parent);

    void setEditingEnabled(bool enabled);
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    enum class Importance { Always, High, Middle, Low };
    struct Part {
        QWidget *widget;
        Importance importance;
    };

    void addStyleBox();
    QToolButton *addButton(QLatin1StringView id, Importance importance);
    void addMenuButton(EditorActions::Group group, QLatin1StringView icon, const QString &name, Importance importance);
    void addGap(Importance importance);
    void addEverything();
    QToolButton *makeButton();
    void fit();

    EditorActions &m_actions;
    QBoxLayout *m_row;
    QComboBox *m_style = nullptr;
    QList<Part> m_parts;
};

} // namespace bantin::ui::editor
